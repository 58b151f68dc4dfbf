print("newsmeta")
