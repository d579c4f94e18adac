"""Provokes failures of the simulated OpenScale and prints how IBM's own client takes them.

Arguments as for openscale_client.py; the control token comes in CP4D_CONTROL_TOKEN.
"""
import contextlib
import io
import json
import os
import sys
import urllib.request

from openscale_client import (  # noqa: E402
    DATA_MART, FEATURES, ROWS, TargetTypes, Target, ApiException, PayloadRecord, data_mart_and_provider, data_set, sign_in,
    subscription, url)

PATH = f'/openscale/{DATA_MART}/v2'


def fault(**wanted):
    """Orders a fault, as a test does."""
    headers = {'x-simulation-token': os.environ['CP4D_CONTROL_TOKEN'], 'content-type': 'application/json'}
    request = urllib.request.Request(f'{url}/simulation/faults', json.dumps(wanted).encode(), headers)
    urllib.request.urlopen(request).read()


def raised(action):
    """The name of what the client raises, with the status if there is one, or the state of what it hands back."""
    try:
        result = action().result
    except ApiException as error:
        return f'ApiException {error.status_code}'
    except Exception as error:  # noqa: BLE001
        return type(error).__name__
    return getattr(result, 'state', None) or result.entity.status.state


def quality_monitor(client, subscription_id):
    return client.monitor_instances.create(
        monitor_definition_id='quality', data_mart_id=DATA_MART, parameters={}, background_mode=False,
        target=Target(target_type=TargetTypes.SUBSCRIPTION, target_id=subscription_id))


def ends_in_error(client, results, subscription_id):
    failure = {'message': 'out of order', 'code': 'AIQXX0001E'}
    fault(method='POST', path=f'{PATH}/monitor_instances', outcome=failure)
    results['monitor'] = raised(lambda: quality_monitor(client, subscription_id))
    fault(method='POST', path=f'{PATH}/monitor_instances', outcome={**failure, 'silent': True})
    results['silent monitor'] = raised(lambda: quality_monitor(client, subscription_id))
    monitor_id = quality_monitor(client, subscription_id).result.metadata.id
    fault(method='POST', path=f'{PATH}/monitor_instances/*/runs', outcome=failure)
    results['run'] = raised(lambda: client.monitor_instances.run(monitor_id, background_mode=False))
    payload_id = data_set(client, 'payload_logging', subscription_id)
    records = [PayloadRecord(request={'fields': FEATURES, 'values': [row[:4] for row in ROWS]}, response={'fields': ['prediction'], 'values': [['a']] * 3})]
    fault(method='POST', path=f'{PATH}/data_sets/*/records', outcome=failure)
    results['store request'] = raised(lambda: client.data_sets.store_records(payload_id, records, background_mode=False))
    fault(method='POST', path=f'{PATH}/data_sets/*/records', status=202, body={'state': 'preparing'})
    results['store without location'] = raised(lambda: client.data_sets.store_records(payload_id, records))


def statuses(client, results):
    for name, wanted in {'too many': {'status': 429, 'retryAfter': 0}, 'unavailable': {'status': 503, 'body': '<html>down</html>'}}.items():
        fault(method='GET', path=f'{PATH}/data_marts', times=4 if name == 'too many' else 1, **wanted)
        results[name] = raised(lambda: client.data_marts.list())
    fault(method='GET', path=f'{PATH}/data_marts', answer='token expired')
    results['token expired'] = raised(lambda: client.data_marts.list())
    results['and no new login'] = raised(lambda: client.data_marts.list())


def main():
    results = {}
    with contextlib.redirect_stdout(io.StringIO()):
        client = sign_in()
        provider_id = data_mart_and_provider(client, {})
        subscription_id = subscription(client, {}, provider_id)
        ends_in_error(client, results, subscription_id)
        statuses(client, results)
        results['wrong password'] = raised(lambda: sign_in(password='wrong'))
    print(json.dumps(results))


main()
