"""The lookup of one Assertion as Python would have it: GetItem by boto3, and the document as the answer.

AWS's own interface client for Python, awslambdaric, calls handler().
"""

import os

import boto3

TABLE = os.environ["BLAZON_TABLE"]
DYNAMODB = boto3.client("dynamodb", endpoint_url=os.environ["BLAZON_AWS_ENDPOINT"])


def item(name):
    key = {"PK": {"S": "ASSERTION#" + name}, "SK": {"S": "ASSERTION"}}
    return DYNAMODB.get_item(TableName=TABLE, Key=key).get("Item")


def handler(event, context):
    found = item(event["pathParameters"]["assertion"])
    if found is None:
        return {"statusCode": 404, "headers": {"Content-Type": "application/problem+json"}, "body": "{}"}
    return {
        "statusCode": 200,
        "headers": {"Content-Type": "application/ld+json"},
        "body": found["document"]["S"],
    }


if os.environ.get("BLAZON_BENCH_PRIMED"):
    item("priming")
