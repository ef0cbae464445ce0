"""K 时间: dates that cannot be right."""
