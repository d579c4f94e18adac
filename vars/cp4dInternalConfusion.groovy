// Generated from generator/steps/internal/cp4dInternalConfusion.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

/** More classes than that are no table that anybody reads. */
@Field static final Number MOST_CLASSES = 30

/** Beyond it a count is a slip. */
@Field static final Number MOST_RECORDS = 1000000000000

/** How many shades a cell may have. */
@Field static final Number SHADES = 5

@Field static final String CAPTION = 'Actual classes by predicted classes. Outlined is what was predicted right; percent and shade are of the row.'

/** Which classes were taken for which: a table, shaded by the share of the row. */
@NonCPS
String confusionSection(Map confusion) {
    if (confusion == null || confusion.labels.size() == 0) {
        return ''
    }
    if (confusion.labels.size() > MOST_CLASSES) {
        return cp4dInternalMarkup.section(
            'Confusion matrix',
            cp4dInternalMarkup.element(
                'p',
                [:],
                "${confusion.labels.size()} classes are too many for a table; the file with the numbers has them."
            )
        )
    }
    List heads = [cp4dInternalMarkup.columnHead(null, 'Actual')] +
        confusion.labels.collect { label ->
            cp4dInternalMarkup.columnHead('number', "predicted ${cp4dInternalMarkup.named(label)}")
        } +
        [cp4dInternalMarkup.columnHead('number', 'Records')]
    List rows = []
    for (int i = 0; i < confusion.labels.size(); i++) {
        rows.add(classRow(confusion.labels[i], i, countsIn(confusion, i)))
    }
    return cp4dInternalMarkup.tableSection('confusion', 'Confusion matrix', CAPTION, heads, rows)
}

/** How many records there were of one actual class, by predicted class; null for what is no count. */
@NonCPS
private List countsIn(Map confusion, Number row) {
    List given = cp4dInternalLanguage.at(confusion.values, row) != null
        ? cp4dInternalLanguage.at(confusion.values, row)
        : []
    List counts = []
    for (int i = 0; i < confusion.labels.size(); i++) {
        counts.add(countOf(given[i]))
    }
    return counts
}

/** As a decimal number: whole ones would wrap in Groovy when they are added. */
@NonCPS
private Number countOf(value) {
    return cp4dInternalNumbers.isFiniteNumber(value) && value >= 0 && value <= MOST_RECORDS
        ? cp4dInternalLanguage.numberIn("${cp4dInternalLanguage.decimal(value, 0)}.0".toString())
        : null
}

@NonCPS
private List classRow(String label, Number row, List counts) {
    Number total = 0
    for (Number count in counts) {
        total = count == null ? total : 0L + total + count
    }
    List cells = []
    for (int i = 0; i < counts.size(); i++) {
        cells.add(countCell(counts[i], total, i == row))
    }
    return [cp4dInternalMarkup.rowHead(cp4dInternalMarkup.named(label))] + cells +
        [cp4dInternalMarkup.cell('number', cp4dInternalLanguage.decimal(total))]
}

@NonCPS
private String countCell(Number count, Number total, boolean isRight) {
    String right = isRight ? ' right' : ''
    if (count == null || total == 0) {
        return cp4dInternalMarkup.cell("number${right}", count == null ? '–' : '0')
    }
    String percent = cp4dInternalMarkup.element(
        'small',
        [:],
        " ${cp4dInternalLanguage.textOf(cp4dInternalLanguage.share(count, total, 100))} %"
    )
    return cp4dInternalMarkup.cell(
        "number shade-${cp4dInternalLanguage.textOf(cp4dInternalLanguage.share(count, total, SHADES))}${right}",
        "${cp4dInternalLanguage.decimal(count)}${percent}"
    )
}

