"""The cases of Benchmarks/fixtures.py, one module per file of fixtures."""
