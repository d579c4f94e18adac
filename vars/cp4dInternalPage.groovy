// Generated from generator/steps/internal/cp4dInternalPage.ts. Change that file and run `npm run generate`.

/**
 * The verdict as an HTML page. It keeps to the policy that Jenkins sends with archived files: no script, and no style
 * but that of `report.css` beside it.
 *
 * @param data the files beside the page that hold the same for machines
 */
@NonCPS
String pageOf(Map judged, Map verdict, List data) {
    List sections = [
        headline(judged, verdict),
        cp4dInternalTables.rulesSection(verdict),
        cp4dInternalHistory.historySection(judged, verdict),
        cp4dInternalConfusion.confusionSection(judged.confusion),
        cp4dInternalTables.metricsSection(judged, verdict),
        factsSection(judged)
    ].findAll { part -> part != '' }
    return [
        '<!DOCTYPE html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        cp4dInternalMarkup.element(
            'title',
            [:],
            cp4dInternalMarkup.escape("${cp4dInternalMarkup.shortened(judged.deployment.name)}: gate ${verdict.passed ? 'passed' : 'failed'}")
        ),
        '<link rel="stylesheet" href="report.css">',
        '</head>',
        '<body>',
        cp4dInternalMarkup.element('main', [:], "\n${sections.join('\n')}\n"),
        cp4dInternalMarkup.element(
            'footer',
            [:],
            "The same for machines: ${cp4dInternalText.inWords(data.collect { file -> cp4dInternalMarkup.element('a', [href: file], cp4dInternalMarkup.escape(file)) })}."
        ),
        '</body>',
        '</html>',
        ''
    ].join('\n')
}

@NonCPS
private String headline(Map judged, Map verdict) {
    List broken = verdict.rules.findAll { rule -> !rule.passed }
    Number count = verdict.rules.size()
    String sum = broken.size() == 0 ? "${count} of ${count} rules kept" : "${broken.size()} of ${count} rules broken: "
    return cp4dInternalMarkup.element(
        'header',
        [class: verdict.passed ? 'passed' : 'failed'],
        [
            cp4dInternalMarkup.element('p', [class: 'outcome'], verdict.passed ? '✓ Gate passed' : '✗ Gate failed'),
            cp4dInternalMarkup.element('h1', [:], cp4dInternalMarkup.named(judged.deployment.name)),
            cp4dInternalMarkup.element(
                'p',
                [:],
                "${sum}${cp4dInternalText.inWords(broken.collect { rule -> cp4dInternalMarkup.named(rule.metric) })}"
            )
        ].join('\n')
    )
}

@NonCPS
private String factsSection(Map judged) {
    Number records = judged.records
    List facts = [
        fact('Deployment', "${cp4dInternalMarkup.named(judged.deployment.name)} ${id(judged.deployment.id)}"),
        fact('Space', "${cp4dInternalMarkup.named(judged.space.name)} ${id(judged.space.id)}"),
        fact(
            'Model',
            "${id(judged.model.id)}${judged.model.revision == null ? '' : " revision ${cp4dInternalMarkup.named(judged.model.revision)}"}"
        ),
        fact('Monitor', cp4dInternalMarkup.named(judged.kind)),
        fact('Run', id(judged.run)),
        fact(
            'Finished',
            cp4dInternalMarkup.element(
                'time',
                [datetime: judged.finished],
                cp4dInternalMarkup.escape(cp4dInternalMarkup.shortened(judged.finished))
            )
        ),
        fact('Records', records == null ? 'not told' : cp4dInternalLanguage.decimal(records))
    ]
    return cp4dInternalMarkup.section('Facts', cp4dInternalMarkup.element('dl', [:], "\n${facts.join('\n')}\n"))
}

@NonCPS
private String fact(String name, String content) {
    return cp4dInternalMarkup.element(
        'div',
        [:],
        "${cp4dInternalMarkup.element('dt', [:], name)}${cp4dInternalMarkup.element('dd', [:], content)}"
    )
}

@NonCPS
private String id(String text) {
    return cp4dInternalMarkup.element('code', [:], cp4dInternalMarkup.escape(cp4dInternalMarkup.shortened(text)))
}

