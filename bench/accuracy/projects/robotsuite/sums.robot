*** Settings ***
Library    Collections
Library    String

*** Test Cases ***
Adding Works
    ${sum}=    Evaluate    1 + 2
    Should Be Equal As Integers    ${sum}    3

Lists Work
    ${list}=    Create List    a    b
    Append To List    ${list}    c
    Length Should Be    ${list}    3
    ${upper}=    Convert To Upper Case    abc
    Should Be Equal    ${upper}    ABC
