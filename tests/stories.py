"""A story as it comes to the command line, and the body that is left of it."""

STORY = "Rain fell on the town\\'s roofs all day and all night.\nAdvertisement\nThe river rose by two metres."
BODY = "Rain fell on the town's roofs all day and all night.\n\nThe river rose by two metres."
