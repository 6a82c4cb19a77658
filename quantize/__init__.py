"""From a transformers checkpoint to the GGUF files of a model pack, and back; everything written is read back and compared."""
