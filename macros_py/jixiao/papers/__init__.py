"""Papers: what a 规则包 asks a unit to hand in, as layouts; what is printed decides what is asked."""
