"""The window: screens in QML, decisions in Python. The only part of the app that imports Qt."""
