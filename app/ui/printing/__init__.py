"""Sheets on paper: laid out in pages, painted by Qt, written as PDF, without QtWidgets."""
