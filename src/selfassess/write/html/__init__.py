"""The page: a document tree set into the brand's page."""
