*** Settings ***
Library    Collections
Library    String

*** Test Cases ***
Lists Work
    ${list}=    Create List    a    b
    Append To List    ${list}    c
    Length Should Be    ${list}    3

Upper
    ${up}=    Convert To Upper Case    abc
    Should Be Equal    ${up}    ABC
