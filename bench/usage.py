# Runs a command and leaves what it used in a file: usage.py FILE COMMAND...
import json
import resource
import subprocess
import sys

code = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1 if sys.platform == "darwin" else 1024
with open(sys.argv[1], "w") as file:
    json.dump({"cpuSeconds": used.ru_utime + used.ru_stime, "peakBytes": used.ru_maxrss * unit}, file)
sys.exit(code)
