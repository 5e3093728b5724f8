package org.perimeter.engine.bulk;

import org.perimeter.engine.rule.Condition.Quantifier;

/// So many elements of a collection meet a condition.
///
/// @param space that holds the collection
/// @param over  its elements
record Counted(int number, Space space, Quantifier quantifier, Space over, Node each)
        implements Node {
    @Override
    public void mark(Sheet sheet, Marks into) {
        Layout lines = sheet.layout(space);
        int words = lines.words();
        long[] certain = into.writeCertain(words);
        long[] possible = into.writePossible(words);
        System.arraycopy(lines.lines(), 0, certain, 0, words);
        System.arraycopy(lines.lines(), 0, possible, 0, words);
        narrow(sheet, certain, possible);
    }

    /// Takes away the lines where this is not TRUE for certain, or not possible.
    void narrow(Sheet sheet, long[] certain, long[] possible) {
        Marks met = sheet.of(each);
        sheet.holders(over).narrow(quantifier, met, certain, possible);
    }
}
