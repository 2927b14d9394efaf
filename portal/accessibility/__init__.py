"""What was tested for accessibility, on which pages, and what people and machines found: the record behind a claim of conformance."""
