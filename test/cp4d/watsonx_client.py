"""Drives the simulated CP4D with IBM's watsonx client, the only one for CP4D 5.1 and later. Arguments as for wml_client.py."""
import contextlib
import json
import sys
import time

real_sleep = time.sleep
url, archive, speed = sys.argv[1], sys.argv[2], float(sys.argv[4])
time.sleep = lambda seconds: real_sleep(seconds / speed)

from ibm_watsonx_ai import APIClient, Credentials  # noqa: E402


def main():
    results = {}
    client = APIClient(Credentials(url=url, username='admin', password='password', instance_id='openshift', version='5.0'))
    space = client.spaces.store({client.spaces.ConfigurationMetaNames.NAME: 'from-watsonx'}, background_mode=False)
    space_id = client.spaces.get_id_by_name('from-watsonx')
    assert space_id == client.spaces.get_id(space)
    client.set.default_space(space_id)
    results['space'] = client.spaces.get_details(space_id)['entity']['name']

    names = client.repository.ModelMetaNames
    specification = client.software_specifications.get_id_by_name('runtime-24.1-py3.11')
    model = client.repository.store_model(model=archive, meta_props={names.NAME: 'flowers', names.TYPE: 'scikit-learn_1.3', names.SOFTWARE_SPEC_ID: specification})
    model_id = client.repository.get_model_id(model)
    results['models'] = list(client.repository.list_models()['NAME'])

    online = {client.deployments.ConfigurationMetaNames.NAME: 'flowers', client.deployments.ConfigurationMetaNames.ONLINE: {}}
    deployment_id = client.deployments.get_id(client.deployments.create(model_id, online))
    results['state'] = client.deployments.get_details(deployment_id)['entity']['status']['state']
    results['deployments'] = list(client.deployments.list()['NAME'])
    results['scores'] = client.deployments.score(deployment_id, {'input_data': [{'values': [[5.1, 3.5, 1.4, 0.2]]}]})['predictions'][0]

    client.deployments.delete(deployment_id)
    client.repository.delete(model_id)
    client.spaces.delete(space_id)
    return results


with contextlib.redirect_stdout(sys.stderr):
    printed = main()
print(json.dumps(printed))
