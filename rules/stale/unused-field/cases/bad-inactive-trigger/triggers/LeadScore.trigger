trigger LeadScore on Lead (before update) {
    for (Lead person : Trigger.new) {
        person.Segment__c = 'Large';
    }
}
