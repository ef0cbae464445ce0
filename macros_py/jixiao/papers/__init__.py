"""Papers: what a 规则包 asks a unit to hand in, as layouts; what is printed is what is asked."""
