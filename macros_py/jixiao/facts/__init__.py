"""Facts: what a report can tell, each with its Chinese name and where its value comes from."""
