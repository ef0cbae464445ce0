"""D 单位与数字: signs and units."""
