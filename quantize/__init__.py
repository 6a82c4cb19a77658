"""From a transformers checkpoint to the GGUF files of a model pack and back; what is written is checked."""
