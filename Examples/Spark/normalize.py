"""Normalizes records of articles on a Spark cluster, a filter program beside each task.

    spark-submit normalize.py IN OUT [PROGRAM]

IN holds one record a line, as `newsmeta articles` reads them; OUT gets one article a line.
PROGRAM is `newsmeta` wherever the workers have it; one from the PATH unless told.
"""
import json
import sys

from pyspark.sql import SparkSession


def has_error(line):
    """A record that could not be read is answered by an error record, in its place."""
    return "error" in json.loads(line)


def main(source, target, program="newsmeta"):
    spark = SparkSession.builder.appName("newsmeta").getOrCreate()
    records = spark.sparkContext.textFile(source)
    # checkCode is not the default: without it a program that is missing or killed loses its
    # partition in silence.
    answers = records.pipe(f"{program} articles", checkCode=True).cache()
    answers.saveAsTextFile(target)
    refused = answers.filter(has_error).count()
    print(f"{answers.count()} records, {refused} refused")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
