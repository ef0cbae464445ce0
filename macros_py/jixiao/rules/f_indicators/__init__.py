"""F 指标质量: what makes an indicator measurable."""
