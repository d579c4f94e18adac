// Generated from generator/steps/internal/cp4dInternalEvidence.ts. Change that file and run `npm run generate`.

/**
 * The file in which a session notes what it changes. The archive is one for all agents and folders of a build, and the
 * later of two files of a name stands for both: so each folder has a file of its own, and one that was emptied gets
 * another.
 *
 * @param evidence the folder, with its whole path
 */
String auditFile(String evidence) {
    return takenFile(evidence, isArchived(evidence) && !fileExists(evidence))
}

@NonCPS
private String takenFile(String evidence, boolean isEmptied) {
    List places = knownPlaces()
    Number known = positionOf(evidence, places)
    Number position = known < 0 || isEmptied ? places.size() : known
    if (position == places.size()) {
        places.add([at: placeOf(evidence), isOurs: false, isArchived: false])
        keep(places)
    }
    return position == 0
        ? cp4dInternalErrors.evidenceFile(evidence, 'audit.jsonl')
        : "${evidence}/audit-${cp4dInternalLanguage.textOf(position + 1L)}.jsonl"
}

/** What the folder holds is of this build. */
@NonCPS
void takeAsOurs(String evidence) {
    List places = knownPlaces()
    cp4dInternalLanguage.at(places, positionOf(evidence, places)).isOurs = true
    keep(places)
}

/** Keeps what is noted in the current folder with the build; of a session that has not signed in, its error alone. */
void archiveEvidence(String evidence) {
    if (fileExists(cp4dInternalErrors.evidenceFolder()) && (isOurs(evidence) || cp4dInternalErrors.hasFailed())) {
        String files = isOurs(evidence)
            ? "${cp4dInternalErrors.evidenceFolder()}/**"
            : cp4dInternalErrors.evidenceFile(cp4dInternalErrors.evidenceFolder(), 'error.json')
        archiveArtifacts(artifacts: files, allowEmptyArchive: true)
        noteArchived(evidence)
    }
}

@NonCPS
private void noteArchived(String evidence) {
    List places = knownPlaces()
    Number position = positionOf(evidence, places)
    if (position >= 0) {
        cp4dInternalLanguage.at(places, position).isArchived = true
        keep(places)
    }
}

@NonCPS
private boolean isOurs(String evidence) {
    List places = knownPlaces()
    Number position = positionOf(evidence, places)
    return position >= 0 && cp4dInternalLanguage.at(places, position).isOurs
}

@NonCPS
private boolean isArchived(String evidence) {
    List places = knownPlaces()
    Number position = positionOf(evidence, places)
    return position >= 0 && cp4dInternalLanguage.at(places, position).isArchived
}

/** The last one counts: those before it were emptied. */
@NonCPS
private Number positionOf(String evidence, List places) {
    Number position = -1
    for (int i = 0; i < places.size(); i++) {
        position = places[i].at == placeOf(evidence) ? i : position
    }
    return position
}

@NonCPS
private String placeOf(String evidence) {
    return "${env.NODE_NAME != null ? env.NODE_NAME : ''} ${evidence}"
}

@NonCPS
private List knownPlaces() {
    return cp4dInternalLanguage.fromJson(env.CP4D_MLOPS_PLACES != null ? env.CP4D_MLOPS_PLACES : '[]')
}

@NonCPS
private void keep(List places) {
    env.CP4D_MLOPS_PLACES = cp4dInternalLanguage.toJson(places)
}

