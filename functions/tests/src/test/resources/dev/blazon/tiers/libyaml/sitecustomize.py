"""Has PyYAML parse by libyaml, in C, where a tool asks for its loader in Python.

Python imports this by itself at its start where this folder is on PYTHONPATH. Our template has thousands of lines, for which
PyYAML's own scanner takes seconds of processor time in each call of the SAM CLI, and libyaml a tenth of that. What they make
of it is the same.
"""

import yaml

if yaml.__with_libyaml__:
    yaml.SafeLoader = yaml.CSafeLoader
