"""G 人员、三公、采购、资产: the unit's own figures."""
