"""On which page of a Word file each place is, as LibreOffice lays it out. Only LibreOffice or Word itself can know."""
