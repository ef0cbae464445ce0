"""The form: what the workbook asks, where, in which words; read from ``workbook/form/*.toml``."""
