"""B 预算执行: money planned, adjusted and spent."""
