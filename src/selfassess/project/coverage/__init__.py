"""What each part of the assessment holds, what it is based on, and what is missing."""
