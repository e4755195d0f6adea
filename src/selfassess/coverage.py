"""What each statement says and rests on, counted by section and by category of evidence."""
