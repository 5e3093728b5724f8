package org.perimeter.ui.editor;

/// How a person works in the builder: with the mouse, or on the keyboard alone.
///
/// Lines are named by the JSON pointer of their node, fields and choices by what the page calls them in English.
sealed interface Hands permits Mouse, Keyboard {
    /// Begins a rule behind the one that is open.
    void newRule();

    /// A condition inside a line, which is then open to be filled in.
    void add(String line);

    void group(String line);

    void count(String line);

    /// The condition on the elements that an amount is of.
    void filter(String line);

    /// Unfolds a line.
    void open(String line);

    /// Searches in a field of the open line and takes a choice; a field of the vocabulary by its path.
    void find(String label, String typed, String choice);

    /// Takes one of a few in a field of the open line.
    void choose(String label, String choice);

    /// Writes into a field of the open line, in place of what is there.
    void write(String label, String text);

    /// Adds values, each of its own, to a field of the open line.
    void values(String label, String... values);

    /// A date and a time in a field of the open line.
    void moment(String label, String date, String time);

    void tick(String label);

    /// Does something to a line as a whole.
    void run(RowCommand command, String line);

    void undo();

    void redo();

    void save();

    default void find(String choice) {
        find("Field", choice, choice);
    }
}
