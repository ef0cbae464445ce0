"""What is built before anybody uses it: workbooks, the add-in, Word templates, manual pages."""
