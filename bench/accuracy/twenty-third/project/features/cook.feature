Feature: Cook
  Scenario: boil
   Given water
     When it is hot
  Then it boils
