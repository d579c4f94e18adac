"""Trains a model that reads handwritten digits, and writes what the pipeline stores, deploys and scores.

    pip install scikit-learn==1.3.2     # what the software specification runtime-23.1-py3.10 and 24.1 serve
    python train.py

It writes
  model/digits.tar.gz  model.pickle for Cloud Pak for Data, and model.json, the same model as plain numbers, by which
                       the simulated one predicts: it never reads a pickle
  data/new-digits.csv  300 digits that the model has not seen, 64 pixels each
"""

import csv
import gzip
import io
import json
import pickle
import tarfile
from pathlib import Path

from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

HERE = Path(__file__).parent
HELD_BACK = 300


def portable(model, fields):
    """The model's numbers, as local/cp4d/models.md describes them."""
    return {
        "format": "cp4d-mlops/portable-model",
        "version": 1,
        "type": "multinomial-logistic-regression",
        "fields": fields,
        "label": "digit",
        "classes": [int(one) for one in model.classes_],
        "coefficients": [[round(number, 6) for number in row] for row in model.coef_.tolist()],
        "intercepts": [round(number, 6) for number in model.intercept_.tolist()],
    }


def write_archive(path, files):
    """A .tar.gz whose bytes depend on nothing but the files: the same model has the same digest."""
    path.parent.mkdir(exist_ok=True)
    with open(path, "wb") as out, gzip.GzipFile(filename="", fileobj=out, mode="wb", mtime=0) as packed:
        with tarfile.open(fileobj=packed, mode="w") as archive:
            for name, content in files.items():
                entry = tarfile.TarInfo(name)
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))


def main():
    digits = load_digits()
    fields = [f"pixel_{row}_{column}" for row in range(8) for column in range(8)]
    known, unseen, labels, truth = train_test_split(digits.data, digits.target, test_size=HELD_BACK, random_state=7, stratify=digits.target)
    model = LogisticRegression(C=0.05, max_iter=2000).fit(known, labels)
    print(f"accuracy on {HELD_BACK} unseen digits: {model.score(unseen, truth):.3f}")

    write_archive(HERE / "model/digits.tar.gz", {
        "model.pickle": pickle.dumps(model, protocol=4),
        "model.json": json.dumps(portable(model, fields), separators=(",", ":")).encode(),
    })
    (HERE / "data").mkdir(exist_ok=True)
    with open(HERE / "data/new-digits.csv", "w", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(fields)
        rows.writerows([int(pixel) for pixel in row] for row in unseen)


if __name__ == "__main__":
    main()
