"""Asks the simulated CP4D, through either of IBM's clients, for what lies around models and deployments, and prints it as JSON.

Arguments: URL, model archive, CSV file, speed of the cluster; then `wml` or `watsonx`, and the id of a second user.
"""
import contextlib
import json
import os
import sys
import time

real_sleep = time.sleep
url, archive, table, speed, kind, second_user = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]), sys.argv[5], sys.argv[6]
time.sleep = lambda seconds: real_sleep(seconds / speed)
folder = os.path.dirname(archive)


def sign_in():
    """Signs in with an API key."""
    if kind == 'wml':
        from ibm_watson_machine_learning import APIClient
        return APIClient({'url': url, 'username': 'admin', 'apikey': 'admin-api-key', 'instance_id': 'openshift', 'version': '5.0'})
    from ibm_watsonx_ai import APIClient, Credentials
    return APIClient(Credentials(url=url, username='admin', api_key='admin-api-key', instance_id='openshift', version='5.0'))


def members(client, results):
    names = client.spaces.ConfigurationMetaNames
    for name in ('one', 'two', 'three'):
        space = client.spaces.store({names.NAME: name}, background_mode=False)
    space_id = client.spaces.get_id(space)
    pages = client.spaces.get_details(limit=1, asynchronous=True, get_all=True)
    results['space by space'] = sorted(space['entity']['name'] for page in pages for space in page['resources'])
    client.set.default_space(space_id)
    member = client.spaces.MemberMetaNames
    client.spaces.create_member(space_id, {member.MEMBERS: [{'id': second_user, 'type': 'user', 'role': 'viewer'}]})
    client.spaces.update_member(space_id, second_user, {member.MEMBER: {'role': 'editor'}})
    results['role'] = client.spaces.get_member_details(space_id, second_user)['role']
    client.spaces.delete_member(space_id, second_user)
    results['admins'] = len(client.spaces.list_members(space_id, role='admin'))
    return space_id


def environments(client, results):
    with open(os.path.join(folder, f'{kind}.yml'), 'w') as file:
        file.write('name: more\n')
    extensions, names = client.package_extensions, client.package_extensions.ConfigurationMetaNames
    stored = extensions.store({names.NAME: 'more', names.DESCRIPTION: 'd', names.TYPE: 'conda_yml'}, file.name)
    extension_id = extensions.get_id(stored)
    extensions.download(extension_id, f'{file.name}.back')
    with open(f'{file.name}.back') as back:
        results['packages'] = [back.read(), extensions.get_id_by_name('more') == extension_id, list(extensions.list()['NAME'])]
    software, names = client.software_specifications, client.software_specifications.ConfigurationMetaNames
    own = software.store({
        names.NAME: 'own', names.BASE_SOFTWARE_SPECIFICATION: {'guid': software.get_id_by_name('runtime-24.1-py3.11')},
        names.PACKAGE_EXTENSIONS: [{'guid': extension_id}], names.SOFTWARE_CONFIGURATION: {}})
    own_id = software.get_id(own)
    results['packages taken and given'] = [
        software.delete_package_extension(own_id, extension_id), software.add_package_extension(own_id, extension_id)]
    software.delete(own_id)
    extensions.delete(extension_id)
    hardware, names = client.hardware_specifications, client.hardware_specifications.ConfigurationMetaNames
    big = hardware.store({names.NAME: 'big', names.NODES: {'cpu': {'units': '2'}, 'mem': {'size': '128Gi'}}})
    results['hardware'] = hardware.get_id_by_name('big') == hardware.get_id(big)
    hardware.delete(hardware.get_id(big))


def connections(client, results):
    names = client.connections.ConfigurationMetaNames
    kind_of_source = client.connections.get_datasource_type_uid_by_name('db2')
    made = client.connections.create({
        names.NAME: 'warehouse', names.DESCRIPTION: 'd', names.DATASOURCE_TYPE: kind_of_source, names.PROPERTIES: {'host': 'h'}})
    connection_id = client.connections.get_uid(made)
    results['connections'] = list(client.connections.list()['NAME'])
    results['connection'] = client.connections.get_details(connection_id)['entity']['properties']
    client.connections.delete(connection_id)


def scripts(client, results):
    file = os.path.join(folder, f'{kind}.py')
    with open(file, 'w') as script:
        script.write('print(1)\n')
    names = client.script.ConfigurationMetaNames
    specification = getattr(names, 'SOFTWARE_SPEC_UID', None) or names.SOFTWARE_SPEC_ID
    made = client.script.store({names.NAME: 's', specification: client.software_specifications.get_id_by_name('runtime-24.1-py3.11')}, file)
    script_id = client.script.get_id(made)
    client.script.create_revision(script_id)
    client.script.update(script_id, {names.NAME: 'renamed'}, file)
    results['script'] = client.script.get_details(script_id)['metadata']['name']
    results['script as it was'] = client.script.get_revision_details(script_id, '1')[0]['metadata']['name']
    client.script.delete(script_id)


def models(client, results):
    repository, names = client.repository, client.repository.ModelMetaNames
    specification = getattr(names, 'SOFTWARE_SPEC_UID', None) or names.SOFTWARE_SPEC_ID
    runtime = client.software_specifications.get_id_by_name('runtime-24.1-py3.11')
    model = repository.store_model(model=archive, meta_props={names.NAME: 'flowers', names.TYPE: 'scikit-learn_1.3', specification: runtime})
    model_id = repository.get_model_id(model)
    repository.update_model(model_id, {names.DESCRIPTION: 'd', names.CUSTOM: {'a': 1}, names.TAGS: ['t']}, update_model=archive)
    repository.create_model_revision(model_id)
    results['model revisions'] = len(repository.list_models_revisions(model_id))
    results['revision'] = repository.get_model_revision_details(model_id, '1')['resources'][0]['metadata']['description']
    results['all kinds'] = list(repository.list()['NAME'])
    online = client.deployments.ConfigurationMetaNames
    made = client.deployments.create(
        model_id, {online.NAME: 'd', online.ONLINE: {}, online.SERVING_NAME: f'by_{kind}', online.HARDWARE_SPEC: {'name': 'S'}}, rev_id='1')
    deployment_id = client.deployments.get_id(made)
    client.deployments.update(deployment_id, {online.DESCRIPTION: 'x', online.TAGS: ['q'], online.CUSTOM: {'b': 2}})
    found = client.deployments.get_details(serving_name=f'by_{kind}')['resources']
    results['by its serving name'] = [each['metadata']['description'] for each in found]
    scored = client.deployments.score(f'by_{kind}', {'input_data': [{'values': [[5.1, 3.5, 1.4, 0.2]]}]})
    results['scored by it'] = scored['predictions'][0]['values'][0][0]
    client.deployments.delete(deployment_id)
    repository.delete(model_id)


def main():
    results = {}
    with contextlib.redirect_stdout(sys.stderr):
        client = sign_in()
        space_id = members(client, results)
        environments(client, results)
        connections(client, results)
        scripts(client, results)
        models(client, results)
        client.spaces.delete(space_id)
    print(json.dumps(results))


main()
