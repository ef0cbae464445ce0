"""A 加总与比率: totals against their parts."""
