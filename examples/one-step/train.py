"""Trains three models and writes what their pipelines store, subscribe, feed back and judge.

    pip install scikit-learn==1.3.2     # what the software specification runtime-24.1-py3.11 serves
    python train.py

It writes, for each of digits (which of ten digits is it?), credit-risk (is a loan at risk?) and house-price (what is it worth?):
  model/<name>.tar.gz      model.pickle for Cloud Pak for Data, and model.json, the same model as plain numbers, by which
                           the simulated one predicts: it never reads a pickle
  data/<name>.csv          labelled rows that the model has not seen

and data/digits-shuffled.csv, the digits with labels that belong to other rows: feedback by which the model looks bad.
"""

import csv
import gzip
import io
import json
import pickle
import tarfile
from pathlib import Path

import numpy
from sklearn.compose import ColumnTransformer
from sklearn.datasets import load_digits
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = Path(__file__).parent


def portable(kind, fields, label, model, extra=None):
    """A model's numbers, as local/cp4d/models.md describes them."""
    coefficients = numpy.atleast_2d(model.coef_)
    intercepts = numpy.atleast_1d(model.intercept_)
    classes = {} if kind == "linear-regression" else {"classes": [one.item() if hasattr(one, "item") else one for one in model.classes_]}
    return {
        "format": "cp4d-mlops/portable-model",
        "version": 1,
        "type": kind,
        "fields": fields,
        "label": label,
        **classes,
        "coefficients": [[round(float(number), 6) for number in row] for row in coefficients],
        "intercepts": [round(float(number), 6) for number in intercepts],
        **(extra or {}),
    }


def write_archive(name, model, numbers):
    """A .tar.gz whose bytes depend on nothing but the files: the same model has the same digest."""
    files = {"model.pickle": pickle.dumps(model, protocol=4), "model.json": json.dumps(numbers, separators=(",", ":")).encode()}
    (HERE / "model").mkdir(exist_ok=True)
    with open(HERE / f"model/{name}.tar.gz", "wb") as out, gzip.GzipFile(filename="", fileobj=out, mode="wb", mtime=0) as packed:
        with tarfile.open(fileobj=packed, mode="w") as archive:
            for file, content in files.items():
                entry = tarfile.TarInfo(file)
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))


def write_rows(name, header, rows):
    (HERE / "data").mkdir(exist_ok=True)
    with open(HERE / f"data/{name}.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def digits():
    data = load_digits()
    fields = [f"pixel_{row}_{column}" for row in range(8) for column in range(8)]
    known, unseen, labels, truth = train_test_split(data.data, data.target, test_size=298, random_state=7, stratify=data.target)
    model = LogisticRegression(C=0.05, max_iter=2000).fit(known, labels)
    write_archive("digits", model, portable("multinomial-logistic-regression", fields, "digit", model))
    rows = [[int(pixel) for pixel in row] for row in unseen]
    write_rows("digits", [*fields, "digit"], [[*row, int(label)] for row, label in zip(rows, truth)])
    shuffled = numpy.random.RandomState(3).permutation(truth)
    write_rows("digits-shuffled", [*fields, "digit"], [[*row, int(label)] for row, label in zip(rows, shuffled)])
    print(f"digits: accuracy {model.score(unseen, truth):.3f} on 298 unseen rows")


CHECKING = ["less_0", "0_to_200", "greater_200", "no_checking"]
HISTORY = ["prior_payments_delayed", "credits_paid_to_date", "outstanding_credit", "all_credits_paid_back"]


def applicants(count, seed):
    """Made-up loans. Whoever has no checking account pays back; long and large loans are at risk."""
    random = numpy.random.RandomState(seed)
    rows, risks = [], []
    for _ in range(count):
        checking, history = int(random.randint(4)), int(random.randint(4))
        months, amount, age = int(random.randint(4, 48)), int(random.randint(250, 9000)), int(random.randint(19, 74))
        sex = "female" if random.rand() < 0.4 else "male"
        score = 0.05 * (months - 24) + 0.0003 * (amount - 4000) - 1.1 * (checking - 1) - 0.5 * (history - 1) - 0.02 * (age - 40)
        rows.append([CHECKING[checking], months, HISTORY[history], amount, sex, age])
        risks.append("Risk" if score + random.logistic(scale=0.6) > 0 else "No Risk")
    return rows, risks


def credit_risk():
    fields = ["CheckingStatus", "LoanDuration", "CreditHistory", "LoanAmount", "Sex", "Age"]
    categorical, numeric = [0, 2, 4], [1, 3, 5]
    rows, risks = applicants(1500, 11)
    encoder = ColumnTransformer([("categories", OneHotEncoder(), categorical), ("numbers", StandardScaler(), numeric)])
    model = make_pipeline(encoder, LogisticRegression(C=0.5, max_iter=2000))
    model.fit(numpy.array(rows, dtype=object), risks)
    categories = {fields[at]: list(values) for at, values in zip(categorical, encoder.named_transformers_["categories"].categories_)}
    scaler = encoder.named_transformers_["numbers"]
    classifier = model[-1]
    ordered = in_field_order(classifier.coef_, fields, categorical, categories)
    extra = {"categories": categories, "scaling": {"mean": [round(float(one), 6) for one in scaler.mean_], "scale": [round(float(one), 6) for one in scaler.scale_]}}
    numbers = portable("logistic-regression", fields, "Risk", classifier, extra)
    numbers["coefficients"] = [[round(float(number), 6) for number in row] for row in ordered]
    write_archive("credit-risk", model, numbers)
    unseen, truth = applicants(400, 12)
    write_rows("credit-risk", [*fields, "Risk"], [[*row, label] for row, label in zip(unseen, truth)])


def in_field_order(coefficients, fields, categorical, categories):
    """The encoder puts all categories first; the portable form has the columns of each field where the field stands."""
    encoded = sum(len(values) for values in categories.values())
    taken, numbers, columns = 0, encoded, []
    for at, field in enumerate(fields):
        if at in categorical:
            columns += range(taken, taken + len(categories[field]))
            taken += len(categories[field])
        else:
            columns.append(numbers)
            numbers += 1
    return coefficients[:, columns]


def house_price():
    random = numpy.random.RandomState(5)
    fields = ["rooms", "area", "age", "distance"]

    def houses(count):
        rooms, area, age, distance = random.randint(1, 9, count), random.randint(30, 240, count), random.randint(0, 90, count), random.randint(0, 40, count)
        price = 25000 + 9000 * rooms + 1800 * area - 600 * age - 1500 * distance + random.normal(scale=15000, size=count)
        return numpy.column_stack([rooms, area, age, distance]), numpy.round(price)

    known, prices = houses(800)
    model = LinearRegression().fit(known, prices)
    write_archive("house-price", model, portable("linear-regression", fields, "price", model))
    unseen, truth = houses(200)
    write_rows("house-price", [*fields, "price"], [[*map(int, row), int(price)] for row, price in zip(unseen, truth)])
    print(f"house-price: R² {model.score(unseen, truth):.3f} on 200 unseen rows")


if __name__ == "__main__":
    digits()
    credit_risk()
    house_price()
