"""Writes the files of this folder: the model of examples/deploy, and labelled digits by which OpenScale judges it.

    pip install scikit-learn==1.3.2
    python prepare.py

It writes
  model/digits.tar.gz       the model as examples/deploy/train.py packed it
  data/feedback.csv         the 300 digits that it has not seen: 64 pixels, the digit, and what the model predicts
  openscale/*.json          what OpenScale is told of the model; each file is one operation of a JSON Patch
"""

import csv
import json
import shutil
import tarfile
from pathlib import Path

from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

HERE = Path(__file__).parent
ARCHIVE = HERE.parents[1] / "deploy/model/digits.tar.gz"
LABEL = "digit"


def predicted(model, pixels):
    """The class with the greatest score."""
    scores = [sum(c * p for c, p in zip(row, pixels)) + start for row, start in zip(model["coefficients"], model["intercepts"])]
    return model["classes"][scores.index(max(scores))]


def schema(fields, label=None):
    columns = [(name, "feature") for name in fields] + ([(label, "target")] if label else [])
    return {"type": "struct", "fields": [
        {"name": name, "type": "integer", "nullable": True, "metadata": {"modeling_role": role}} for name, role in columns
    ]}


def write_operation(name, value):
    operation = {"op": "replace", "path": f"/{name}", "value": value}
    (HERE / f"openscale/{name}.json").write_text(json.dumps(operation) + "\n")


def main():
    for folder in ("model", "data", "openscale"):
        (HERE / folder).mkdir(exist_ok=True)
    shutil.copyfile(ARCHIVE, HERE / "model/digits.tar.gz")
    with tarfile.open(ARCHIVE) as archive:
        model = json.load(archive.extractfile("model.json"))

    digits = load_digits()
    _, unseen, _, truth = train_test_split(digits.data, digits.target, test_size=300, random_state=7, stratify=digits.target)
    with open(HERE / "data/feedback.csv", "w", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(model["fields"] + [LABEL, "prediction"])
        for pixels, digit in zip(unseen, truth):
            rows.writerow([int(pixel) for pixel in pixels] + [int(digit), predicted(model, pixels)])

    write_operation("asset_properties", {
        "problem_type": "multiclass",
        "input_data_type": "structured",
        "label_column": LABEL,
        "prediction_field": "prediction",
        "probability_fields": ["probability"],
        "feature_fields": model["fields"],
        "categorical_fields": [],
        "input_data_schema": schema(model["fields"]),
        "training_data_schema": schema(model["fields"], LABEL),
    })
    write_operation("configurations", {
        "payload_logging": {"dynamic_schema_update": True},
        "quality_monitoring": {"min_feedback_data_size": 1, "max_rows_per_evaluation": 150},
    })


if __name__ == "__main__":
    main()
