"""Prints, as JSON, the CloudFormation template that AWS makes of a SAM template. Needs no account and no network.

usage: transform.py template.yaml  (an environment with aws-sam-translator)
"""

import json
import os
import sys
from pathlib import Path

# The translator asks boto3 for a region, to know the partition. A made-up one keeps it from looking for configuration.
os.environ["AWS_DEFAULT_REGION"] = "eu-central-1"

from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

# Only what has no default, as a deployer would give it.
PARAMETERS = {"OperatorKeySha256": "0" * 64}


def packaged(template: dict) -> dict:
    """Does what `sam package` does first: the translator takes code in S3 only. The key is the local path."""
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            properties = resource["Properties"]
            properties["CodeUri"] = "s3://packaged/" + properties["CodeUri"]
    return template


def main(path: str) -> None:
    template = packaged(yaml_parse(Path(path).read_text(encoding="utf-8")))
    # No managed policies: the template names none, and to load their list would call AWS.
    translated = Translator({}, Parser()).translate(template, PARAMETERS)
    json.dump(translated, sys.stdout, indent=1)


if __name__ == "__main__":
    main(sys.argv[1])
