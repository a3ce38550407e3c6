trigger AccountTrigger on Account (after update) {
    List<Contact> people = [SELECT Id FROM Contact WHERE AccountId IN :Trigger.new];
    for (Contact person : people) {
        person.Account_Tier__c = 'A';
    }
    update people;
}
