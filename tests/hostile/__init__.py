"""Hostile and odd files, made by code: each way in gives the right answer within five seconds and 500 MB."""
