Added a button.
