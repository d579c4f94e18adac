"""Drives the simulated CP4D with IBM's own WML client, call by call, and prints what came back as JSON.

Arguments: URL, model archive, CSV file. The CA comes in WML_CLIENT_VERIFY_REQUESTS.
The client's pauses are shortened by the speed of the cluster, which is the last argument.
"""
import contextlib
import json
import os
import sys
import tarfile
import time

real_sleep = time.sleep
url, archive, table, speed = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])
time.sleep = lambda seconds: real_sleep(seconds / speed)

from ibm_watson_machine_learning import APIClient  # noqa: E402
from ibm_watson_machine_learning.wml_client_error import WMLClientError  # noqa: E402

FIELDS = ['sepal_length', 'sepal_width', 'petal_length', 'petal_width']


def sign_in(**changed):
    return APIClient({'url': url, 'username': 'admin', 'password': 'password', 'instance_id': 'openshift', **changed})


def refused(action):
    """The text with which the client or the cluster refused; fails when nothing did."""
    try:
        action()
    except WMLClientError as error:
        return str(error)
    raise AssertionError('this should have been refused')


def spaces(client, results):
    names = client.spaces.ConfigurationMetaNames
    space = client.spaces.store({names.NAME: 'from-python', names.DESCRIPTION: 'made by the client'}, background_mode=False)
    space_id = client.spaces.get_id(space)
    client.spaces.store({names.NAME: 'second'}, background_mode=False)
    results['spaces'] = sorted(client.spaces.list()['NAME'])
    pages = client.spaces.get_details(limit=1, get_all=True)
    results['paged spaces'] = sorted(space['entity']['name'] for space in pages['resources'])
    client.set.default_space(space_id)
    client.spaces.update(space_id, {names.DESCRIPTION: 'changed'})
    results['space'] = client.spaces.get_details(space_id)['entity']['description']
    results['unknown space'] = refused(lambda: client.spaces.get_details('11111111-1111-4111-8111-111111111111'))
    results['members'] = list(client.spaces.list_members(space_id)['ROLE'])
    return space_id


def specifications(client, results):
    specification = client.software_specifications.get_id_by_name('runtime-23.1-py3.10')
    results['specification'] = client.software_specifications.get_details(specification)['metadata']['name']
    results['unknown specification'] = client.software_specifications.get_id_by_name('no-such-runtime')
    results['specification states'] = sorted(set(client.software_specifications.list()['STATE']))
    names = client.software_specifications.ConfigurationMetaNames
    own = client.software_specifications.store({names.NAME: 'own', names.BASE_SOFTWARE_SPECIFICATION: {'guid': specification}})
    results['own specification'] = client.software_specifications.get_id_by_name('own') == client.software_specifications.get_id(own)
    client.software_specifications.delete(client.software_specifications.get_id(own))
    results['hardware'] = list(client.hardware_specifications.list()['NAME'])
    return specification


def models(client, results, specification):
    names = client.repository.ModelMetaNames
    properties = {
        names.NAME: 'flowers',
        names.TYPE: 'scikit-learn_1.1',
        names.SOFTWARE_SPEC_UID: specification,
        names.LABEL_FIELD: 'species',
        names.INPUT_DATA_SCHEMA: [{'id': 'input', 'fields': [{'name': name, 'type': 'double'} for name in FIELDS]}],
    }
    results['wrong type'] = refused(lambda: client.repository.store_model(model=archive, meta_props={**properties, names.TYPE: 'scikit-learn_1.3'}))
    model = client.repository.store_model(model=archive, meta_props=properties)
    model_id = client.repository.get_model_id(model)
    results['models'] = len(client.repository.get_model_details()['resources'])
    results['model table'] = list(client.repository.list_models()['NAME'])
    client.repository.update_model(model_id, {names.NAME: 'flowers, renamed'})
    results['model'] = client.repository.get_model_details(model_id)['metadata']['name']
    results['revision'] = client.repository.create_model_revision(model_id)['metadata']['rev']
    target = os.path.join(os.path.dirname(archive), 'downloaded.tar.gz')
    client.repository.download(model_id, filename=target)
    with open(target, 'rb') as downloaded, open(archive, 'rb') as stored:
        results['download is what was stored'] = downloaded.read() == stored.read()
    return model_id


def deployments(client, results, model_id):
    names = client.deployments.ConfigurationMetaNames
    deployment = client.deployments.create(model_id, {names.NAME: 'flowers', names.ONLINE: {}, names.SERVING_NAME: 'flowers_online'})
    deployment_id = client.deployments.get_id(deployment)
    results['state'] = client.deployments.get_details(deployment_id)['entity']['status']['state']
    results['deployments'] = len(client.deployments.get_details()['resources'])
    results['scoring address'] = client.deployments.get_scoring_href(deployment).endswith(f'/ml/v4/deployments/{deployment_id}/predictions')
    results['deployment table'] = list(client.deployments.list()['NAME'])
    client.deployments.update(deployment_id, {names.NAME: 'flowers, renamed'})
    results['serving names free'] = [client.deployments.is_serving_name_available(name) for name in ('flowers_online', 'another')]
    payload = {client.deployments.ScoringMetaNames.INPUT_DATA: [{'fields': FIELDS, 'values': [[5.1, 3.5, 1.4, 0.2], [6.7, 3.0, 5.2, 2.3]]}]}
    results['scores'] = client.deployments.score(deployment_id, payload)['predictions'][0]
    results['wrong rows'] = refused(lambda: client.deployments.score(deployment_id, {'input_data': [{'fields': FIELDS[:3], 'values': [[1, 2, 3]]}]}))
    client.deployments.update(deployment_id, {names.ASSET: {'id': model_id, 'rev': '1'}})
    while client.deployments.get_details(deployment_id)['entity']['status']['state'] == 'updating':
        time.sleep(2)
    results['revision served'] = client.deployments.get_details(deployment_id)['entity']['asset']['rev']
    results['model in use'] = refused(lambda: client.repository.delete(model_id))
    client.deployments.delete(deployment_id)
    return payload


def broken_model(client, results, specification):
    names = client.repository.ModelMetaNames
    file = os.path.join(os.path.dirname(archive), 'broken.tar.gz')
    with tarfile.open(file, 'w:gz') as target:
        target.add(table, 'model.pickle')
    properties = {names.NAME: 'broken', names.TYPE: 'scikit-learn_1.1', names.SOFTWARE_SPEC_UID: specification}
    model_id = client.repository.get_model_id(client.repository.store_model(model=file, meta_props=properties))
    online = {client.deployments.ConfigurationMetaNames.NAME: 'broken', client.deployments.ConfigurationMetaNames.ONLINE: {}}
    results['broken model'] = refused(lambda: client.deployments.create(model_id, online))


def jobs(client, results, model_id, payload):
    names = client.deployments.ConfigurationMetaNames
    batch = client.deployments.create(model_id, {names.NAME: 'batch', names.BATCH: {}, names.HARDWARE_SPEC: {'name': 'S', 'num_nodes': 1}})
    batch_id = client.deployments.get_id(batch)
    job = client.deployments.create_job(batch_id, payload)
    job_id = client.deployments.get_job_uid(job)
    while client.deployments.get_job_status(job_id)['state'] in ('queued', 'running'):
        time.sleep(2)
    results['job'] = client.deployments.get_job_status(job_id)['state']
    client.deployments.delete_job(job_id, hard_delete=True)
    client.deployments.delete(batch_id)


def data_assets(client, results):
    asset = client.data_assets.create('rows.csv', file_path=table)
    asset_id = client.data_assets.get_id(asset)
    results['content'] = client.data_assets.get_content(asset_id).decode()
    results['assets'] = list(client.data_assets.list()['NAME'])
    client.data_assets.delete(asset_id)


def main():
    results = {}
    with contextlib.redirect_stdout(sys.stderr):
        results['wrong password'] = refused(lambda: sign_in(password='wrong'))
        client = sign_in()
        space_id = spaces(client, results)
        specification = specifications(client, results)
        model_id = models(client, results, specification)
        payload = deployments(client, results, model_id)
        jobs(client, results, model_id, payload)
        client.repository.delete(model_id)
        data_assets(client, results)
        broken_model(client, results, specification)
        for deployment in client.deployments.get_details()['resources']:
            client.deployments.delete(deployment['metadata']['id'])
        results['space deletion'] = client.spaces.delete(space_id)
    print(json.dumps(results))


main()
