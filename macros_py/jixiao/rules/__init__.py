"""The catalogue of rules: one rule a file, in folders by family.

``finding``   what is found, and its form in JSON
``rule``      what a rule is, and what it yields
``registry``  collects the rules and runs them over whatever there is to check
``answers``   what staff wrote beside earlier findings
``places``    path in the data → label, cell and place in order
``figures``   path in the data → a figure that knows its unit
``sums``      a total against its parts, with the arithmetic in words
``table``     the rules as rows and pages for people

Sources: the forms of 财预〔2020〕10号, 财预〔2013〕53号 and the practice of reviewers; every
threshold is a parameter on 设置.
"""
