"""J 工作簿: what happened to the workbook itself."""
