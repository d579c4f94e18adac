"""Drives the simulated OpenScale with IBM's own client, call by call, and prints what came back as JSON.

Arguments: URL, model archive, CSV file, speed of the cluster; then the ids of a deployment, its model and its space.
"""
import contextlib
import datetime
import io
import json
import sys
import time

real_sleep = time.sleep
url, archive, table, speed = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])
deployment_id, model_id, space_id = sys.argv[5:8]
time.sleep = lambda seconds: real_sleep(seconds / speed)

import urllib3  # noqa: E402
from ibm_cloud_sdk_core import ApiException  # noqa: E402
from ibm_cloud_sdk_core.authenticators import CloudPakForDataAuthenticator  # noqa: E402
from ibm_watson_openscale import APIClient  # noqa: E402
from ibm_watson_openscale.base_classes.watson_open_scale_v2 import (  # noqa: E402
    Asset, AssetDeploymentRequest, AssetPropertiesRequest, MetricThreshold, MetricThresholdOverride,
    MonitorMeasurementRequest, MonitorMetricRequest, MonitorTagRequest, PatchDocument, ScoringEndpointRequest,
    SparkStruct, Target, WMLCredentialsCP4D)
from ibm_watson_openscale.supporting_classes.enums import (  # noqa: E402
    AssetTypes, DeploymentTypes, InputDataType, ProblemType, ServiceTypes, TargetTypes)
from ibm_watson_openscale.supporting_classes.payload_record import PayloadRecord  # noqa: E402

urllib3.disable_warnings()
DATA_MART = '00000000-0000-0000-0000-000000000000'
FEATURES = ['sepal_length', 'sepal_width', 'petal_length', 'petal_width']
ROWS = [[5.1, 3.5, 1.4, 0.2, 'setosa'], [6.3, 3.3, 6.0, 2.5, 'virginica'], [5.7, 2.8, 4.1, 1.3, 'versicolor']]


def sign_in(**changed):
    credentials = {'url': url, 'username': 'admin', 'password': 'password', 'disable_ssl_verification': True, **changed}
    return APIClient(authenticator=CloudPakForDataAuthenticator(**credentials), service_url=url, service_instance_id=DATA_MART)


def refused(action):
    """The status and code with which the cluster refused; fails when nothing did."""
    try:
        action()
    except ApiException as error:
        return [error.status_code, error.http_response.json()['errors'][0]['code']]
    raise AssertionError('this should have been refused')


def data_mart_and_provider(client, results):
    results['first data mart'] = [mart.metadata.id for mart in client.data_marts.list().result.data_marts]
    client.data_marts.delete(DATA_MART, background_mode=False)
    mart = client.data_marts.add(name='from python', description='d', internal_database=True, background_mode=False).result
    results['data mart'] = [mart.metadata.id, mart.entity.status.state]
    client.data_marts.show()
    results['second data mart'] = refused(lambda: client.data_marts.add(name='second', internal_database=True))
    provider = client.service_providers.add(
        name='production space', service_type=ServiceTypes.WATSON_MACHINE_LEARNING, deployment_space_id=space_id,
        operational_space_id='production', credentials=WMLCredentialsCP4D(wml_location='cpd_local', url=None),
        background_mode=False).result
    results['provider'] = provider.entity.status.state
    provider_id = provider.metadata.id
    results['provider of space'] = len(client.service_providers.list(deployment_space_id=space_id).result.service_providers)
    assets = client.service_providers.list_assets(DATA_MART, provider_id, deployment_id, space_id).result
    results['assets'] = [asset['entity']['name'] for asset in assets['resources']]
    asset = client.service_providers.get_deployment_asset(DATA_MART, provider_id, deployment_id, space_id)
    results['asset'] = asset['entity']['asset']['asset_id'] == model_id
    return provider_id


def subscription(client, results, provider_id):
    asset = client.service_providers.get_deployment_asset(DATA_MART, provider_id, deployment_id, space_id)
    fields = [{'name': name, 'type': 'double', 'nullable': True, 'metadata': {'modeling_role': 'feature'}} for name in FEATURES]
    label = {'name': 'species', 'type': 'string', 'nullable': True, 'metadata': {'modeling_role': 'target'}}
    added = client.subscriptions.add(
        DATA_MART, provider_id,
        asset=Asset(asset_id=model_id, asset_type=AssetTypes.MODEL, name='flowers', url=asset['entity']['asset']['url'],
                    problem_type=ProblemType.MULTICLASS_CLASSIFICATION, input_data_type=InputDataType.STRUCTURED),
        deployment=AssetDeploymentRequest(deployment_id=deployment_id, name='flowers', deployment_type=DeploymentTypes.ONLINE,
                                          scoring_endpoint=ScoringEndpointRequest(url=asset['entity']['scoring_endpoint']['url'])),
        asset_properties=AssetPropertiesRequest(label_column='species', prediction_field='prediction',
                                                probability_fields=['probability'], feature_fields=FEATURES,
                                                training_data_schema=SparkStruct.from_dict({'type': 'struct', 'fields': [*fields, label]})),
        background_mode=False).result
    subscription_id = added.metadata.id
    results['subscription'] = added.entity.status.state
    results['output columns'] = [field['name'] for field in added.entity.asset_properties.output_data_schema.fields]
    results['monitors that come along'] = sorted(
        monitor.entity.monitor_definition_id for monitor in client.monitor_instances.list(target_target_id=subscription_id).result.monitor_instances)
    found = [client.subscriptions.list(**wanted).result.subscriptions for wanted in (
        {}, {'deployment_deployment_id': deployment_id}, {'asset_asset_id': model_id}, {'service_provider_id': provider_id})]
    results['subscriptions found'] = [len(each) for each in found]
    client.subscriptions.update(subscription_id, [
        PatchDocument(op='replace', path='/asset_properties/prediction_field', value='prediction')])
    results['unknown subscription'] = refused(lambda: client.subscriptions.get('11111111-1111-4111-8111-111111111111'))
    return subscription_id


def records(client, results, subscription_id):
    payload_id = data_set(client, 'payload_logging', subscription_id)
    results['payload before'] = client.data_sets.get_records_count(payload_id)
    stored = client.data_sets.store_records(payload_id, background_mode=False, request_body=[PayloadRecord(
        request={'fields': FEATURES, 'values': [row[:4] for row in ROWS]},
        response={'fields': ['prediction', 'probability'], 'values': [[row[4], [0.9, 0.1, 0.0]] for row in ROWS]}, response_time=20)])
    results['stored'] = stored.result.state
    results['payload'] = client.data_sets.get_records_count(payload_id)
    values = client.data_sets.get_list_of_records(payload_id, limit=200).result['records'][0]['entity']['values']
    results['winning probability'] = values['prediction_probability']
    listed = client.data_sets.get_list_of_records(payload_id, limit=2, format='list').result['records'][0]
    results['listed'] = [len(listed['values']), 'sepal_length' in listed['fields']]
    results['after an offset'] = len(client.data_sets.get_list_of_records(payload_id, limit=200, offset=1).result['records'])


def data_set(client, kind, subscription_id):
    found = client.data_sets.list(type=kind, target_target_id=subscription_id, target_target_type=TargetTypes.SUBSCRIPTION).result.data_sets
    return found[0].metadata.id if found else None


def quality(client, results, subscription_id):
    results['feedback before the monitor'] = data_set(client, 'feedback', subscription_id)
    monitor = client.monitor_instances.create(
        monitor_definition_id=client.monitor_definitions.MONITORS.QUALITY.ID, data_mart_id=DATA_MART, background_mode=False,
        target=Target(target_type=TargetTypes.SUBSCRIPTION, target_id=subscription_id), parameters={'min_feedback_data_size': 3},
        thresholds=[MetricThresholdOverride(metric_id=client.monitor_definitions.MONITORS.QUALITY.METRIC.ACCURACY, type='lower_limit', value=0.8)]).result
    monitor_id = monitor.metadata.id
    results['monitor'] = monitor.entity.status.state
    feedback_id = data_set(client, 'feedback', subscription_id)
    client.data_sets.store_records(feedback_id, background_mode=False, request_body=[{'fields': [*FEATURES, 'species'], 'values': ROWS}])
    client.data_sets.store_records(feedback_id, background_mode=False, request_body=[dict(zip([*FEATURES, 'species'], row)) for row in ROWS])
    with open(table, 'rb') as file:
        client.data_sets.store_records(feedback_id, request_body=file, header=True, delimiter=',', csv_max_line_length=8192, background_mode=False)
    results['feedback'] = client.data_sets.get_records_count(feedback_id)
    client.monitor_instances.update(monitor_id, [PatchDocument(op='replace', path='/parameters/min_feedback_data_size', value=2)])
    results['quality monitors'] = len(client.monitor_instances.list(
        monitor_definition_id='quality', target_target_id=subscription_id).result.monitor_instances)
    time.sleep(30)
    run = client.monitor_instances.run(monitor_id, background_mode=False).result
    results['run'] = run.entity.status.state
    results['runs'] = len(client.monitor_instances.list_runs(monitor_id, limit=10).result.runs)
    measurements(client, results, monitor_id, run.metadata.id, subscription_id)
    client.monitor_instances.delete(monitor_id, background_mode=False)


def measurements(client, results, monitor_id, run_id, subscription_id):
    now = datetime.datetime.now(datetime.timezone.utc)
    span = {'start': now - datetime.timedelta(days=1), 'end': now + datetime.timedelta(days=1)}
    found = client.monitor_instances.measurements.list(monitor_id, run_id=run_id, **span).result.measurements
    results['measured'] = {metric.id: metric.value for metric in found[0].entity.values[0].metrics}['accuracy']
    results['issues'] = found[0].entity.issue_count
    details = client.monitor_instances.get_measurement_details(monitor_id, found[0].metadata.id).result
    results['sources'] = [source.type for source in details.entity.sources]
    metrics = client.monitor_instances.get_metrics(monitor_id, agg='last', **span).result
    results['last'] = [metric['last']['value'] for group in metrics['groups'] for metric in group['metrics'] if metric['id'] == 'accuracy'] \
        if isinstance(metrics, dict) else [metric.last.value for group in metrics.groups for metric in group.metrics if metric.id == 'accuracy']
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        client.monitor_instances.show_metrics(monitor_id)
    results['shown'] = 'accuracy' in printed.getvalue()
    recent = client.monitor_instances.measurements.query(
        target_id=subscription_id, target_type='subscription', monitor_definition_id='quality', recent_count=1).result.measurements
    results['recent'] = len(recent)
    added = client.monitor_instances.measurements.add(monitor_id, monitor_measurement_request=[
        MonitorMeasurementRequest(timestamp=now, metrics=[{'accuracy': 0.5}])]).result
    results['added measurement'] = bool(added)


def custom_and_systems(client, results):
    definition = client.monitor_definitions.add(
        name='My check', background_mode=False,
        metrics=[MonitorMetricRequest(name='hits', thresholds=[MetricThreshold(type='lower_limit', default=0.5)])],
        tags=[MonitorTagRequest(name='region', description='where')]).result
    results['own definition'] = definition.metadata.id
    client.monitor_definitions.delete('my_check', background_mode=False)
    system = client.integrated_systems.add(name='spark', type='spark', description='d', credentials={'username': 'u'}).result
    client.integrated_systems.delete(system.metadata.id)


def end(client, results, subscription_id, provider_id):
    client.subscriptions.delete(subscription_id, background_mode=False)
    results['data sets left'] = len(client.data_sets.list(target_target_id=subscription_id, target_target_type='subscription').result.data_sets)
    client.service_providers.delete(provider_id, background_mode=False)
    results['providers left'] = len(client.service_providers.list().result.service_providers)


def main():
    results = {}
    with contextlib.redirect_stdout(sys.stderr):
        client = sign_in()
        provider_id = data_mart_and_provider(client, results)
        subscription_id = subscription(client, results, provider_id)
        records(client, results, subscription_id)
        quality(client, results, subscription_id)
        custom_and_systems(client, results)
        end(client, results, subscription_id, provider_id)
    print(json.dumps(results, default=str))


if __name__ == '__main__':
    main()
