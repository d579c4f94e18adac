"""Reads every kind of answer of the simulated OpenScale into the classes of IBM's own client, and prints what does not fit.

A class refuses an answer that lacks what it requires; members that it does not know are noted here. Arguments as for openscale_client.py.
"""
import contextlib
import datetime
import inspect
import io
import json
import os
import re
import sys

from ibm_watson_openscale.base_classes import watson_open_scale_v2 as models

unknown, read = {}, set()


def watched(name, model):
    """Makes a class note which members of an answer it does not know."""
    from_dict = model.from_dict.__func__
    known = set(re.findall(r"'([\w.]+)' in _dict", inspect.getsource(from_dict)))

    def noting(cls, answer):
        read.add(name)
        if isinstance(answer, dict) and known and set(answer) - known:
            unknown.setdefault(name, set()).update(set(answer) - known)
        return from_dict(cls, answer)
    model.from_dict = classmethod(noting)


for each, model_class in vars(models).items():
    if inspect.isclass(model_class) and 'from_dict' in vars(model_class):
        watched(each, model_class)

from openscale_client import (  # noqa: E402
    DATA_MART, FEATURES, ROWS, PayloadRecord, Target, archive, data_mart_and_provider, data_set, sign_in, space_id, subscription, time)

now = datetime.datetime.now(datetime.timezone.utc)
SPAN = {'start': now - datetime.timedelta(days=1), 'end': now + datetime.timedelta(days=1)}
raised = {}


def ask(name, call):
    """What a call gives, or nothing and a note of what it raises."""
    try:
        answer = call()
        return getattr(answer, 'result', answer)
    except Exception as error:  # noqa: BLE001
        raised[name] = f'{type(error).__name__}: {error}'[:300]
        return None


def patch(path, value):
    return [models.PatchDocument(op='replace', path=path, value=value)]


def objects(client, provider_id, subscription_id):
    systems = client.integrated_systems
    for name in ('data_marts', 'service_providers', 'subscriptions', 'data_sets', 'monitor_definitions', 'monitor_instances', 'integrated_systems'):
        ask(f'{name}.show', lambda: getattr(client, name).show())
        ask(f'{name}.list', lambda: getattr(client, name).list())
    ask('data_marts.patch', lambda: client.data_marts.patch(DATA_MART, [models.JsonPatchOperation(op='replace', path='/description', value='x')]))
    ask('service_providers.update', lambda: client.service_providers.update(provider_id, patch('/name', 'renamed')))
    ask('service_providers.list_assets', lambda: client.service_providers.list_assets(DATA_MART, provider_id))
    rows = [models.ScoreData(fields=FEATURES, values=[row[:4] for row in ROWS])]
    ask('subscriptions.schemas', lambda: client.subscriptions.schemas(subscription_id, input_data=rows))
    ask('subscriptions.score', lambda: client.subscriptions.score(subscription_id, values=[row[:4] for row in ROWS], fields=FEATURES))
    ask('risk status', lambda: client.monitor_instances.mrm.get_risk_evaluation_status(subscription_id))
    ask('risk status given', lambda: client.monitor_instances.mrm.update_risk_evaluation_status(subscription_id, 'approved'))
    ask('risk status of all', lambda: client.monitor_instances.mrm.mrm_get_all_sub_risk_evaluation_status(data_mart_id=DATA_MART))
    system = ask('integrated_systems.add', lambda: systems.add(
        name='s', type='custom_metrics_provider', description='d', credentials={'username': 'u'}, connection={'display_name': 's', 'endpoint': 'x'}))
    ask('integrated_systems.update', lambda: systems.update(system.metadata.id, [models.JsonPatchOperation(op='replace', path='/description', value='z')]))
    ask('integrated_systems.delete', lambda: systems.delete(system.metadata.id))


def records(client, subscription_id):
    payload, sets = data_set(client, 'payload_logging', subscription_id), client.data_sets
    record = PayloadRecord(scoring_id='s', request={'fields': FEATURES, 'values': [row[:4] for row in ROWS]},
                           response={'fields': ['prediction', 'probability'], 'values': [[row[4], [0.9, 0.1, 0.0]] for row in ROWS]})
    ask('store_records', lambda: sets.store_records(payload, [record], background_mode=False))
    ask('get_list_of_records', lambda: sets.get_list_of_records(
        payload, limit=2, offset=1, filter='sepal_length:gt:1', include_total_count=True, order='sepal_length:desc', includes='sepal_length', **SPAN))
    ask('show_records', lambda: sets.show_records(payload))
    ask('print_records_schema', lambda: sets.print_records_schema(payload))
    ask('patch_records', lambda: sets.patch_records(payload, patch('/s-1/values/sepal_length', 4.0)))
    low = models.Records(client)
    ask('records.get', lambda: low.get(payload, 's-1'))
    ask('records.field', lambda: low.field(payload, 's-1', 'sepal_length'))
    ask('records.update', lambda: low.update(payload, 's-1', [models.PatchDocument(op='add', path='/annotations/seen', value='yes')]))
    ask('records.query', lambda: low.query(data_set_type='payload_logging', record_id=['s-1', 's-2']))
    ask('data_sets.update', lambda: sets.update(payload, patch('/description', 'x')))
    own = ask('data_sets.add', lambda: sets.add(
        data_mart_id=DATA_MART, name='own', type='custom', target=Target(target_type='subscription', target_id=subscription_id),
        data_schema=models.SparkStruct.from_dict({'type': 'struct', 'fields': []}), background_mode=False))
    ask('data_sets.delete', lambda: sets.delete(own.metadata.id, background_mode=False))
    feedback = data_set(client, 'feedback', subscription_id)
    ask('feedback', lambda: sets.store_records(feedback, [{'fields': [*FEATURES, 'species'], 'values': ROWS}], background_mode=False))


def monitor(client, subscription_id, kind, **more):
    made = ask(f'create {kind}', lambda: client.monitor_instances.create(
        monitor_definition_id=kind, data_mart_id=DATA_MART, target=Target(target_type='subscription', target_id=subscription_id),
        background_mode=False, **more))
    return made.metadata.id


def monitors(client, subscription_id):
    instances = client.monitor_instances
    ask('upload_drift_model', lambda: instances.upload_drift_model(archive, DATA_MART, subscription_id, archive_name='a.tar.gz'))
    drift = monitor(client, subscription_id, 'drift', parameters={'min_samples': 2})
    ask('download_drift_model', lambda: instances.download_drift_model(drift))
    ask('download_drift_model_metadata', lambda: instances.download_drift_model_metadata(drift))
    ask('upload_drift_v2_archive', lambda: instances.upload_drift_v2_archive(subscription_id, archive))
    ask('get_drift_v2_archive_metadata', lambda: instances.get_drift_v2_archive_metadata(subscription_id))
    with open(archive, 'rb') as file:
        ask('upload_explainability_archive', lambda: instances.upload_explainability_archive(subscription_id, file.read()))
    ask('get_explainability_archive', lambda: instances.get_explainability_archive(subscription_id))
    monitor(client, subscription_id, 'explainability', parameters={'enabled': True})
    asked = ask('explanation_tasks', lambda: instances.explanation_tasks(scoring_ids=['s-1', 'none'], subscription_id=subscription_id))
    time.sleep(30)
    for task in asked.metadata.explanation_task_ids:
        ask('get_explanation_tasks', lambda: instances.get_explanation_tasks(task, subscription_id=subscription_id))
    ask('get_all_explaination_tasks', lambda: instances.get_all_explaination_tasks(subscription_id=subscription_id, limit=1))
    fairness = {'features': [{'feature': 'sepal_length', 'majority': [[5.5, 8.0]], 'minority': [[0.0, 5.4]]}],
                'favourable_class': ['setosa'], 'unfavourable_class': ['virginica'], 'min_records': 2}
    for kind, parameters in {'fairness': fairness, 'drift_v2': {'min_samples': 2}}.items():
        ran(client, monitor(client, subscription_id, kind, parameters=parameters))


def ran(client, monitor_id):
    """Everything that can be asked of a monitor, once it has run."""
    instances = client.monitor_instances
    ask('modify_schedule', lambda: instances.modify_schedule(monitor_id, 2, 'hour'))
    time.sleep(40)
    run = ask('run', lambda: instances.run(monitor_id, background_mode=False))
    ask('run again', lambda: instances.run(monitor_id))
    ask('get_run_details', lambda: instances.get_run_details(monitor_id, run.metadata.id))
    runs = ask('list_runs', lambda: instances.list_runs(monitor_id, limit=1))
    ask('next run', lambda: instances.list_runs(monitor_id, limit=1, start=re.search(r'start=([\w-]+)', runs.next.url)[1]))
    for aggregation in ('last', 'count', 'avg', 'stddev', 'last,max'):
        ask(f'get_metrics {aggregation}', lambda: instances.get_metrics(monitor_id, agg=aggregation, interval='day', **SPAN))
    ask('get_metrics_count', lambda: instances.get_metrics_count(monitor_id, interval='day', **SPAN))
    ask('show_metrics', lambda: instances.show_metrics(monitor_id))
    found = ask('list_measurements', lambda: instances.list_measurements(monitor_id, limit=1, **SPAN)).measurements
    for measurement in found:
        ask('get_measurement_details', lambda: instances.get_measurement_details(monitor_id, measurement.metadata.id))
    ask('query', lambda: instances.measurements.query(target_type='subscription', recent_count=1, format='full'))


def main():
    with contextlib.redirect_stdout(io.StringIO()), open(os.devnull) as nothing:
        sys.stdin = nothing
        client = sign_in(password=None, apikey='admin-api-key')
        provider_id = data_mart_and_provider(client, {})
        subscription_id = subscription(client, {}, provider_id)
        objects(client, provider_id, subscription_id)
        quality = monitor(client, subscription_id, 'quality', parameters={'min_feedback_data_size': 2})
        records(client, subscription_id)
        ran(client, quality)
        monitors(client, subscription_id)
        ask('subscriptions.delete', lambda: client.subscriptions.delete(subscription_id, force=True, background_mode=False))
    print(json.dumps({'raised': raised, 'unknown': {name: sorted(members) for name, members in unknown.items()}, 'read': len(read)}))


main()
