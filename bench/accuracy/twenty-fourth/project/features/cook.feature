Feature: Cooking
  As a cook I want soup

  Scenario: Boil water
    Given I have a pot
    When I heat it
    Then the water boils
