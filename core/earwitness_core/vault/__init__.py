"""The encrypted folder: keys in slots, a SQLCipher database, sealed blobs. Knows nothing of what it keeps."""
