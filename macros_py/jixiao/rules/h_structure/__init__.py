"""H 结构与完整: papers and cells that are missing."""
