"""E 评分与权重: scores, weights, grades."""
