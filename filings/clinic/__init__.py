"""A clinic’s night: a workbook of hundreds of victims becomes filings, and every row is answered for."""
