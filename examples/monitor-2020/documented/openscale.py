"""What the cpdctl of 2020 cannot do of OpenScale; the documented pipeline uses IBM's Python client for it.

    python3 openscale.py provider                         makes the machine learning provider known, if there is none
    python3 openscale.py subscription SUBSCRIPTIONS NAME  the id of the one subscription of that deployment, or None
    python3 openscale.py log-payload NAME                 lets the payload's columns follow what is scored
    python3 openscale.py store-feedback NAME ROWS         stores {"values": [[64 pixels, digit], …]} as feedback

It signs in to CP4D_URL with CP4D_USERNAME and CP4D_PASSWORD. SUBSCRIPTIONS is what `cpdctl wos subscriptions list --output json` prints.
"""

import json
import os
import sys
import time
import urllib.request
from pathlib import Path

CP4D = os.environ["CP4D_URL"]
OPENSCALE = f"{CP4D}/openscale/00000000-0000-0000-0000-000000000000/v2"
PROPERTIES = Path(__file__).parent / "openscale/asset_properties.json"


def send(method, url, body=None, token=None):
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
    request = urllib.request.Request(url, None if body is None else json.dumps(body).encode(), headers, method=method)
    with urllib.request.urlopen(request) as response:
        return json.load(response) | {"location": response.headers["Location"]}


def client():
    """A function that talks to OpenScale as the user of the pipeline."""
    user = {"username": os.environ["CP4D_USERNAME"], "password": os.environ["CP4D_PASSWORD"]}
    token = send("POST", f"{CP4D}/icp4d-api/v1/authorize", user)["token"]
    return lambda method, path, body=None: send(method, f"{OPENSCALE}/{path}", body, token)


def only_subscription(subscriptions, name):
    ids = [one["metadata"]["id"] for one in subscriptions["subscriptions"] if one["entity"]["deployment"]["name"] == name]
    return ids[0] if len(ids) == 1 else None


def data_set(call, name, kind):
    """The id of a subscription's data set; OpenScale makes it by itself, after a while."""
    target = only_subscription(call("GET", "subscriptions"), name)
    for _ in range(60):
        for found in call("GET", f"data_sets?target.target_id={target}&type={kind}")["data_sets"]:
            if found["entity"]["status"]["state"] == "active":
                return found["metadata"]["id"]
        time.sleep(1)
    sys.exit(f"The subscription of '{name}' has no {kind} data set.")


def provider():
    call = client()
    if not call("GET", "service_providers")["service_providers"]:
        call("POST", "service_providers", {"name": "Watson Machine Learning", "service_type": "watson_machine_learning", "credentials": {}})


def subscription(subscriptions, name):
    print(only_subscription(json.loads(subscriptions), name))


def log_payload(name):
    call = client()
    data_set_id = data_set(call, name, "payload_logging")
    call("PATCH", f"data_sets/{data_set_id}", [{"op": "replace", "path": "/schema_update_mode", "value": "auto"}])


def store_feedback(name, rows):
    call = client()
    columns = json.loads(PROPERTIES.read_text())["value"]["training_data_schema"]["fields"]
    records = [{"fields": [column["name"] for column in columns], "values": json.loads(rows)["values"]}]
    data_set_id = data_set(call, name, "feedback")
    request = call("POST", f"data_sets/{data_set_id}/records", records)["location"].split("/")[-1]
    state = "preparing"
    while state == "preparing":
        # As IBM's client waits. Meanwhile OpenScale ends the run that it starts by itself, which would refuse the pipeline's own.
        time.sleep(5)
        state = call("GET", f"data_sets/{data_set_id}/requests/{request}")["state"]
    print(f"{len(records[0]['values'])} rows of feedback: {state}")


COMMANDS = {"provider": provider, "subscription": subscription, "log-payload": log_payload, "store-feedback": store_feedback}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](*sys.argv[2:])
