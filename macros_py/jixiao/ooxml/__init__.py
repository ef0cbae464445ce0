"""The packages that Office files are: .xlsx, .xlsm, .xlam, .docx. The one place that opens them.

Whatever a file claims, reading it takes bounded time and memory, runs nothing, and fetches nothing.

``limits``         how much a file may ask of the machine
``kinds``          what a package is meant to be, and the words in which it is refused
``recognition``    what a file is that is no workbook
``package``        the parts, inflated when asked for
``xml``            a part parsed safely
``relationships``  the links between parts, and those that lead outside
``patch``          which parts are being changed
``rewriting``      a package with a few parts changed, the rest byte for byte as it was
``mould``          a package written many times with other content in some parts
``writing``        parts of our own making into a package: same input, same bytes
"""
